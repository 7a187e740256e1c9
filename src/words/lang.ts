/** The languages the service speaks, by BCP 47 code. Each has a folder of the same name under `locales/`. */
export const langs = ['en', 'pl', 'ar'] as const
export type Lang = (typeof langs)[number]

export const isLang = (value: unknown): value is Lang => langs.some((lang) => lang === value)

/** 'pl-PL' is heard as 'pl'; an unknown language is heard as nothing, never as a guess. */
export const langOf = (locale: string | undefined): Lang | undefined => {
  const base = locale?.toLowerCase().split('-')[0]
  return langs.find((lang) => lang === base)
}

const rightToLeft: readonly Lang[] = ['ar']

export const isRightToLeft = (lang: Lang): boolean => rightToLeft.includes(lang)
