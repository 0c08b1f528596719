const EMAIL = /[^\s<>,;]+@[^\s<>,;]+\.[^\s<>,;]+/
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i

/** The e-mail address in what somebody wrote down as a contact. */
export const emailIn = (contact: string): string | undefined => EMAIL.exec(contact)?.[0]

/** Whether it holds a postal address: nobody finds one without its postcode. */
export const holdsPostalAddress = (contact: string): boolean => POSTCODE.test(contact)

/** R-REF-02. Whether a letter can go there. A telephone number alone is no address. */
export const canBeWrittenTo = (contact: string): boolean =>
  emailIn(contact) !== undefined || holdsPostalAddress(contact)
