import type { Settings } from '../adapters/settings.ts'
import type { DemoPerson } from './demo-staff.ts'

/** What `npm start` says when everything runs. */
export function welcome(settings: Settings, staff: readonly DemoPerson[]): string {
  const api = `http://127.0.0.1:${settings.API_PORT}`
  const people = staff
    .filter(({ active }) => active)
    .map(({ id, roles }) => `  ${id.replace(/^staff-/, '').padEnd(24)}${roles.join(', ')}`)
  return `
Everything is running.

  API                 ${api}/v1
  API documentation   ${api}/docs
  Message tray        ${api}/tray
  Temporal            ${settings.TEMPORAL_UI_URL}
  Sign-in             ${settings.SIGN_IN_ISSUER}

People to sign in as (invented; no passwords):

${people.join('\n')}
  ${'hospital'.padEnd(24)}the system of a hospital, which gives notices at ${api}/v1/hospital-notices

An access token for one of them:

  TOKEN=$(npm run --silent token -- team-manager)
  curl -H "Authorization: Bearer $TOKEN" ${api}/v1/worklists/team

Ctrl-C stops everything and keeps the data in ${settings.LOCAL_DATA_DIR}; "npm start -- --fresh" begins again.
`
}
