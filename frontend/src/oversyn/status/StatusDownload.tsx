// The status page as a file, of just what it shows.
import { useLang, useWords } from '../../engine/i18n'
import { arkWords } from '../../domain/ark'
import { Download, shownNow } from '../../domain/Download'
import type { InnforingKort, News } from '../../domain/rows'
import { newsOf, wordsOf } from './Changes'
import type { PartProps } from './StatusPage'
import { statusArk } from './ark'

type Props = PartProps & { uptake: ReadonlyMap<string, InnforingKort>; since: string; news: News | undefined; title: string; utsnitt: string }

export function StatusDownload({ picture, names, uptake, since, news, title, utsnitt }: Props) {
  const lang = useLang()
  const a = useWords(arkWords)
  const ask = () => {
    const happened = newsOf(news, picture.all).flatMap(({ row, entries }) => entries.map((entry) => ({
      row, dag: entry.hending.occurred?.slice(0, 10) ?? entry.hending.time.slice(0, 10), ord: wordsOf(entry, names, lang),
    })))
    const om = utsnitt ? [{ namn: a.filter, verdi: utsnitt }] : []
    return statusArk(lang, { tittel: title, om, ...shownNow() }, { picture, uptake, since, happened }, names)
  }
  return <Download room="ark" ask={ask} />
}
