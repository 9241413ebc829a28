// Whose own a meeting is: hers who leads the utval that meets. The server decides; the page only hides.
import { useSession } from '../../engine/session'

export type MoteMay = (action: string) => boolean

export function useMayOn(utval: string): MoteMay {
  const session = useSession()
  return (action) => {
    const scope = session?.may[`mote.${action}`] ?? ''
    return scope === 'all' || (scope === 'own' && !!session?.roles.some((r) => r.role === 'utvalsleiar' && r.utval === utval))
  }
}
