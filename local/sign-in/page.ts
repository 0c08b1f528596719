import type { DemoPerson } from '../demo-staff.ts'

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const atWork = (staff: readonly DemoPerson[]) => staff.filter(({ active }) => active)

const page = (body: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Demonstration sign-in</title>
<style>
body { font: 1.1rem/1.5 sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
ul { list-style: none; padding: 0 }
button { font: inherit; width: 100%; text-align: left; margin: 0.2rem 0; padding: 0.6rem; cursor: pointer }
</style>
<main>
<h1>Demonstration sign-in</h1>
${body}
</main>
</html>
`

/** Who do you want to be? One button for each demo person. */
export function chooserPage(staff: readonly DemoPerson[], action: string): string {
  const buttons = atWork(staff).map(({ id, name, team }) => {
    const label = `<strong>${escape(name)}</strong> ${escape(team)}`
    return `<li><button name="staffId" value="${escape(id)}">${label}</button></li>`
  })
  return page(`<p>These people are invented. Choose whom to sign in as; there is no password.</p>
<form method="post" action="${escape(action)}"><ul>
${buttons.join('\n')}
</ul></form>`)
}

/** What this address is, for whoever opens it by itself. */
export function homePage(staff: readonly DemoPerson[]): string {
  const people = atWork(staff).map(({ id, name }) => `<li><code>${escape(id)}</code> ${escape(name)}</li>`)
  return page(`<p>This OpenID Connect provider serves the demonstration on this machine. Its people are invented and have no
passwords. An access token for one of them: <code>npm run --silent token -- team-manager</code></p>
<ul>
${people.join('\n')}
</ul>
<p><a href="/.well-known/openid-configuration">Configuration</a></p>`)
}
