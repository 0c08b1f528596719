/** Where the first page begins of what is read in the order of its ids. */
export const BEFORE_EVERY_ID = '00000000-0000-0000-0000-000000000000'

/** Where the first page begins of what is read in the order of its texts. */
export const BEFORE_EVERY_TEXT = ''
