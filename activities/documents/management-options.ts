import type { DocumentKind, Part } from './document.ts'

const WAYS: readonly Part[] = [
  {
    title: 'the council manages it',
    text: 'We arrange your support with you and pay for it. You have a say in who supports you, when and how.',
  },
  {
    title: 'a direct payment',
    text: 'We pay the money to you, or to somebody you trust, and you buy your support yourself. You can employ a personal assistant. You need a separate bank account or a card from us, and you keep receipts. We can help with all of it.',
  },
  {
    title: 'an individual service fund',
    text: 'An organisation that provides support holds the money and spends it as you say. The three of us sign an agreement first: you, the organisation and the council. Not every organisation does this. Ask us who does.',
  },
  {
    title: 'somebody else manages it for you',
    text: 'A relative or friend, a broker, an advocate, an independent social worker, your care manager or our finance team can look after the money. We have to agree to the person. First you all sign what they may decide for you and what they may not.',
  },
  {
    title: 'a mixture',
    text: 'You can choose one way for one part of your support and another way for another part.',
  },
  {
    title: 'together with others',
    text: 'You can put money together with people you live with, with your carer, or with others who need similar support. Everybody has to agree, and everybody can leave again. You keep your own plan and your own review.',
  },
  {
    title: 'what stays the same',
    text: 'Whichever way you choose, the council stays responsible for your plan and looks at it with you again. You can change your mind at any time.',
  },
]

/** R-MGT-01, R-MGT-09. Every way to manage a budget, and what stays the same in all of them. It is the same for everybody. */
export const managementOptions: DocumentKind = {
  fileName: 'ways-to-manage-your-budget',
  title: 'Ways to manage your budget',
  reads: [],
  write: () => ({ facts: [], parts: WAYS }),
}
