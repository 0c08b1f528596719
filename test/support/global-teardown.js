/** Jest asks for a default export, which our own code does not use. */
export { stopServers as default } from './servers.ts'
