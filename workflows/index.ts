export { checkJourneys } from './check-journeys.ts'
export { citizenJourney } from './citizen-journey.ts'
export { deliverMessage } from './deliver-message.ts'
