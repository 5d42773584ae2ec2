import { bold, say } from './say.mjs';

/** The block a newcomer reads: where to look, how to log in, what to do first, how to stop. */
export function welcome({ url, simulatorUrl, demo, directory }) {
  say(`
${bold('Dinnerbell is running.')}

  Web app    ${url}/app       open it in a browser
  API        ${url}
  API docs   ${url}/docs      every call, to read and to try
  Handsets   ${simulatorUrl}           stands in for Twilio: each text that goes out appears here
  Mail       ${simulatorUrl}/mail      stands in for mailboxes: every mail that goes out lands here

  Demo restaurant (50 000 credits to play with)
  e-mail     ${demo.email}
  password   ${demo.password}

Log in there, or begin with "Your first campaign" in README.md:

  curl -s ${url}/merchants/login -H 'content-type: application/json' \\
    -d '{"email":"${demo.email}","password":"${demo.password}"}'

Data and logs are in ${directory}. Ctrl-C stops everything; the next npm start carries on where it stopped.
`);
}

/** The same where the operator brought the database: nothing here is a stand-in. */
export function welcomeOperator({ url, directory }) {
  say(`
${bold('Dinnerbell is running')} on the database of DATABASE_URL (no demo, no simulator).

  Web app    ${url}/app
  API        ${url}
  API docs   ${url}/docs

Logs are in ${directory}/logs. Ctrl-C stops API and worker.
`);
}
