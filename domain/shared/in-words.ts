/** A code for people: `TEAM_MANAGER` as "Team manager", `ReviewOpened` as "Review opened". */
export function inWords(code: string): string {
  const words = code
    .replaceAll('_', ' ')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
