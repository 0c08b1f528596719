export const contactTemplates = {} as const
