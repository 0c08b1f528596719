import type { BundleDocument } from '../../domain/moves/papers.ts'
import { carersAssessment, personsAssessment } from './assessment-record.ts'
import type { DocumentKind } from './document.ts'
import { financeRecord } from './finance-record.ts'
import { carersPlan, personsPlan } from './plan.ts'

/** R-MOV-05. The papers for another council that the product writes itself. */
export const BUNDLE: Readonly<Record<BundleDocument, DocumentKind>> = {
  plan: personsPlan,
  assessment: personsAssessment,
  finance: financeRecord,
  carersPlan,
  carersAssessment,
}
