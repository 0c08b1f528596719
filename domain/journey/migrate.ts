import type { Journey } from './journey.ts'

/**
 * Brings a journey that an older release carried over, or that PostgreSQL kept, up to the present shape. Called first in every
 * run; a new schema number adds one upgrader here, and stays for two releases at least.
 */
export const migrate = (journey: Journey): Journey => journey
