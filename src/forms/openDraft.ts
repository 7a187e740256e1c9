import type { Lang } from '../words/lang.ts'
import type { Draft } from './draft.ts'
import type { Form } from './question.ts'

/** A form nobody has answered yet. */
export const openDraft = (form: Form, lang: Lang): Draft => ({
  form: form.form,
  formVersion: form.version,
  lang,
  answers: {},
  skipped: [],
  rev: 0,
})
