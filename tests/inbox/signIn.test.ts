import { describe, expect, it } from 'vitest'
import { house } from './house.ts'

describe('signing in to the demo', () => {
  it('takes a role alone, as tools post it, and goes to the inbox', async () => {
    const { signIn, browser } = house()
    const signed = await signIn('clinical-lead')
    expect(signed.answer.status).toBe(303)
    expect(signed.to).toBe('/inbox')
    expect((await browser.get('/inbox')).answer.status).toBe(200)
  })

  it('sends everybody else to sign in, and back to the page they wanted', async () => {
    const { browser } = house()
    const away = await browser.get('/inbox/referrals/r-amal')
    expect(away.to).toBe('/inbox/sign-in?next=%2Finbox%2Freferrals%2Fr-amal')
    const back = await browser.post('/inbox/sign-in', { role: 'practitioner', next: '/inbox/referrals/r-amal' })
    expect(back.to).toBe('/inbox/referrals/r-amal')
  })

  it('never sends anybody to another site', async () => {
    const { browser } = house()
    for (const next of ['https://evil.example', '//evil.example/inbox/referrals/x', '/inbox/referrals/../../x'])
      expect((await browser.post('/inbox/sign-in', { role: 'auditor', next })).to).toBe('/inbox')
  })

  it('asks again, kindly, for a role or a team that is not there', async () => {
    const { browser } = house()
    expect((await browser.post('/inbox/sign-in', { role: 'emperor' })).answer.status).toBe(400)
    expect((await browser.post('/inbox/sign-in', { role: 'auditor', team: 'nowhere' })).answer.status).toBe(400)
  })

  it('lets nobody sign as what the record calls the service itself', async () => {
    const { browser } = house()
    const nameOf = async (name: string) => {
      await browser.post('/inbox/sign-in', { role: 'auditor', name })
      return (await browser.get('/inbox')).html
    }
    expect(await nameOf('Ada Quokka')).toContain('Ada Quokka')
    expect(await nameOf('The service')).not.toContain('The service')
  })

  it('refuses a form posted from another site', async () => {
    const { browser } = house()
    const posted = await browser.post('/inbox/sign-in', { role: 'auditor' }, { origin: 'https://evil.example' })
    expect(posted.answer.status).toBe(403)
  })

  it('believes no cookie it did not make, nor one that was changed', async () => {
    const { signIn, browser } = house()
    await signIn('clinical-lead')
    const [name, value = ''] = [...browser.cookies][0] ?? ['', '']
    const at = value.lastIndexOf('.') + 1
    browser.cookies.set(name, `${value.slice(0, at)}${value[at] === 'A' ? 'B' : 'A'}${value.slice(at + 1)}`)
    expect((await browser.get('/inbox')).to).toBe('/inbox/sign-in')
    browser.cookies.set(name, 'anything')
    expect((await browser.get('/inbox')).to).toBe('/inbox/sign-in')
  })

  it('ends after half an hour without a visit; a visit renews it', async () => {
    const { signIn, browser, wait } = house()
    await signIn('clinical-lead')
    wait(20)
    expect((await browser.get('/inbox')).answer.status).toBe(200)
    wait(20)
    expect((await browser.get('/inbox')).answer.status).toBe(200)
    wait(31)
    expect((await browser.get('/inbox')).to).toBe('/inbox/sign-in')
  })

  it('ends twelve hours after signing in, however busy', async () => {
    const { signIn, browser, wait } = house()
    await signIn('clinical-lead')
    for (let passed = 0; passed < 12 * 60 - 20; passed += 20) {
      wait(20)
      expect((await browser.get('/inbox')).answer.status).toBe(200)
    }
    wait(21)
    expect((await browser.get('/inbox')).to).toBe('/inbox/sign-in')
  })

  it('signs out only by its own form', async () => {
    const { signIn, browser } = house()
    await signIn('clinical-lead')
    await browser.get('/inbox')
    expect((await browser.post('/inbox/sign-out', {})).answer.status).toBe(403)
    expect((await browser.post('/inbox/sign-out', { token: browser.token() })).to).toBe('/inbox/sign-in')
    expect((await browser.get('/inbox')).to).toBe('/inbox/sign-in')
  })

  it('is not set up yet in live mode, and says so', async () => {
    const { browser } = house({ mode: 'live' })
    expect((await browser.get('/inbox/sign-in')).answer.status).toBe(501)
    expect((await browser.post('/inbox/sign-in', { role: 'clinical-lead' })).answer.status).toBe(501)
  })
})
