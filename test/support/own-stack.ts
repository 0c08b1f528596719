import { freePort } from '../../local/ports.ts'

/** Of the test run's own servers: a whole stack must find none of them. */
const OF_THE_TESTS = [
  'DATABASE_URL',
  'OWNER_DATABASE_URL',
  'TEMPORAL_ADDRESS',
  'SIGN_IN_ISSUER',
  'NODE_ENV',
  'NODE_OPTIONS',
]

/** Every port that a stack listens on, by the variable that moves it. */
export const PORT_VARIABLES = [
  'API_PORT',
  'METRICS_PORT',
  'TEMPORAL_PORT',
  'TEMPORAL_UI_PORT',
  'POSTGRES_PORT',
  'SIGN_IN_PORT',
] as const

type StackVariables = Readonly<Record<(typeof PORT_VARIABLES)[number] | 'LOCAL_DATA_DIR' | 'LOG_LEVEL', string>>

/** Ports and a data folder of its own for a whole stack. */
export async function stackVariables(dataFolder: string): Promise<StackVariables> {
  const ports = await Promise.all(PORT_VARIABLES.map(async (name) => [name, String(await freePort())] as const))
  return {
    ...(Object.fromEntries(ports) as Record<(typeof PORT_VARIABLES)[number], string>),
    LOCAL_DATA_DIR: dataFolder,
    LOG_LEVEL: 'silent',
  }
}

/** The environment of a process that belongs to such a stack. */
export const stackEnvironment = (variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_THE_TESTS.includes(name))),
  ...variables,
})
