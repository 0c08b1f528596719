/** Jest asks for a default export, which our own code does not use. */
export { startServers as default } from './servers.ts'
