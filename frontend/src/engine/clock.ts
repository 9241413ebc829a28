// What time it is for what is shown: now, or while one looks back, the moment that one looks at. So what is
// late, filled or to come is told as it was told then.

let stands: Date | undefined

export const now = (): Date => stands ?? new Date()

/** While a past moment is shown; without one the time goes on. */
export function standAt(moment: Date | undefined): void {
  stands = moment
}
