// A time frame that is edited where it stands.
import { useState, type SubmitEvent } from 'react'
import { useWords } from '../engine/i18n'
import type { Periode } from '../events.gen'
import type { Edit } from './edit'
import { FormFoot, PeriodFields, readPeriod, useFormId, usePeriodErrors, type WrittenPeriod } from './fields'
import { shared } from './words'

export function PeriodForm({ edit, legend }: { edit: Edit<Periode, WrittenPeriod>; legend: string }) {
  const common = useWords(shared)
  const id = useFormId()
  const [tried, setTried] = useState(false)
  const written = edit.draft ?? { sagt: '', fra: '', til: '' }
  const errors = usePeriodErrors(id, written)
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    const value = readPeriod(written)
    if (value && errors.length === 0) edit.save(value)
  }
  return (
    <form className="fp-editform" onSubmit={submit}>
      <PeriodFields id={id} legend={legend} value={written} set={edit.type} tried={tried} />
      <FormFoot errors={tried ? errors : []} submit={common.save} onCancel={edit.close} />
    </form>
  )
}
