import type { Rule } from '../journey/step.ts'
import type { PanelMembers } from './facts.ts'
import { actsAs } from '../roles/roles.ts'
import { PANEL_REFUSALS } from './refusals.ts'
import { deciders, involvedIn } from './rules.ts'

/** R-GEN-06. Who has a hand in the plan does not approve it, however urgent it is. */
export const approverIsNotInvolved: Rule<unknown> = (journey, { by }) =>
  involvedIn(journey).some((id) => actsAs(by).includes(id)) ? PANEL_REFUSALS.PANEL_MEMBER_HAS_CONFLICT : undefined

/** R-PAN-02. A chair approves only with training in date; managers approve in their own right. */
export const chairIsTrained: Rule<unknown> = (_journey, { by, standing }) =>
  by.role === 'PANEL_CHAIR' && standing.actorPanelTrained !== true
    ? PANEL_REFUSALS.PANEL_TRAINING_NOT_IN_DATE
    : undefined

/** R-PAN-02. There is an urgent approval that the panel has not looked at yet. */
export const ratificationIsDue: Rule<unknown> = ({ panel }) =>
  panel?.outcome?.urgent?.ratification === 'PENDING' ? undefined : PANEL_REFUSALS.NO_URGENT_APPROVAL

/** R-GEN-06. The panel looks at an urgent approval without those who gave it or had a hand in the plan. */
export const nobodyRatifiesOwnApproval: Rule<PanelMembers> = ({ panel }, { facts }) =>
  deciders(facts).some((member) => panel?.outcome?.urgent?.involved.includes(member))
    ? PANEL_REFUSALS.PANEL_MEMBER_HAS_CONFLICT
    : undefined
