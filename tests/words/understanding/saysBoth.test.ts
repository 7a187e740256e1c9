import { describe, expect, it } from 'vitest'
import { saysBoth } from '../../../src/words/understanding/saysBoth.ts'

describe('saysBoth', () => {
  it.each(['both', 'Both please', 'yes, both', 'both of them', 'yes', 'either'])('hears both in "%s"', (said) => {
    expect(saysBoth(said, 'en')).toBe(true)
  })

  it.each(['oba', 'obojgu', 'tak, oboje', 'jednemu i drugiemu'])('hears both in Polish "%s"', (said) => {
    expect(saysBoth(said, 'pl')).toBe(true)
  })

  it.each(['كلاهما', 'نعم كليهما', 'الاثنان'])('hears both in Arabic "%s"', (said) => {
    expect(saysBoth(said, 'ar')).toBe(true)
  })

  it.each(['both my boys', 'not both', 'no', 'I suppose so', 'yes my GP', 'please', ''])(
    'never takes "%s" for both',
    (said) => {
      expect(saysBoth(said, 'en')).toBe(false)
    },
  )
})
