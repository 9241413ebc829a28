// The invented persons of a demonstration, as whom one can sign in.
import { useEffect, useMemo, useState } from 'react'
import { Button, Details, FormErrors, Heading, Paragraph, Search, type FormError } from '../design'
import { useWords } from '../engine/i18n'
import { demoPeople, signInDemo, type DemoPerson, type RoleName } from '../engine/session'
import { demoWords } from './demo.words'
import { words } from './words'

export default function DemoPeople() {
  const { role } = useWords(words)
  const w = useWords(demoWords)
  const [people, setPeople] = useState<DemoPerson[]>()
  const [wrong, setWrong] = useState<FormError[]>([])
  const examples = useMemo(() => examplesOf(people ?? []), [people])
  useEffect(() => {
    void demoPeople().then(setPeople, () => setPeople([]))
  }, [])
  async function choose(person: string) {
    const problem = await signInDemo(person)
    setWrong(problem ? [{ text: problem.detail ?? problem.title }] : [])
  }
  return (
    <section aria-labelledby="fp-demo-people">
      <Heading level={2} data-size="xs" id="fp-demo-people">{w.demoTitle}</Heading>
      <Paragraph>{people?.length === 0 ? w.demoNone : w.demoLead}</Paragraph>
      <ul className="fp-people">
        {examples.map(({ role: name, person }) => (
          <li key={name}>
            <Button variant="secondary" data-color="neutral" onClick={() => void choose(person.id)}>
              <strong>{person.namn}</strong>
              <small lang="nn">{person.omtale}</small>
              <small>{role[name]}: {w.roleMeans[name]}</small>
            </Button>
          </li>
        ))}
      </ul>
      <FormErrors errors={wrong} />
      {people && people.length > examples.length ? <Everybody people={people} choose={(id) => void choose(id)} /> : null}
    </section>
  )
}

/** All of them, for who wants to be somebody from her own place. */
function Everybody({ people, choose }: { people: DemoPerson[]; choose: (id: string) => void }) {
  const w = useWords(demoWords)
  const [sought, setSought] = useState('')
  const found = people.filter((p) => `${p.namn} ${p.omtale ?? ''}`.toLocaleLowerCase('nb').includes(sought.trim().toLocaleLowerCase('nb')))
  return (
    <Details className="fp-everybody">
      <Details.Summary>{w.demoAll(people.length)}</Details.Summary>
      <Details.Content>
        <Search label={w.demoFind} placeholder={w.demoFind} value={sought} onChange={(e) => setSought(e.target.value)} />
        <ul className="fp-people">
          {found.map((p) => (
            <li key={p.id}>
              <Button variant="tertiary" data-color="neutral" data-size="sm" onClick={() => choose(p.id)}>
                <strong>{p.namn}</strong>
                <small lang="nn">{p.omtale}</small>
              </Button>
            </li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  )
}

const roles: readonly RoleName[] = ['planleggar', 'partnarkontakt', 'utvalsmedlem', 'utvalsleiar', 'sekretariat', 'revisor', 'administrator']

/** One person for each role: she who is least besides, so that one sees what the role alone gives. */
function examplesOf(people: DemoPerson[]): { role: RoleName; person: DemoPerson }[] {
  const breadth = (p: DemoPerson) => new Set(p.roles.map((r) => r.role)).size * 100 + p.roles.length
  return roles.flatMap((role) => {
    const [person] = people.filter((p) => p.roles.some((r) => r.role === role)).sort((a, b) => breadth(a) - breadth(b))
    return person ? [{ role, person }] : []
  })
}
