/** The open question's form, as a browser reads it from the HTML alone. */
export type PageForm = {
  readonly question: string
  readonly hidden: readonly [string, string][]
  readonly type: 'radio' | 'checkbox' | 'date' | 'typed' | 'buttons' | 'none'
  readonly values: readonly string[]
  readonly buttons: readonly string[]
}

export const formOf = (html: string): PageForm => {
  const form = /<form method="post" action="\/chat" class="ask"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
  const hidden = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  )
  const of = (type: string) =>
    [...form.matchAll(new RegExp(`type="${type}" id="[\\w-]+" name="answer" value="([^"]*)"`, 'g'))].map(
      ([, value = '']) => value,
    )
  const pressed = [...form.matchAll(/<button name="answer" value="([^"]*)"/g)].map(([, value = '']) => value)
  const [radios, boxes] = [of('radio'), of('checkbox')]
  return {
    question: hidden.find(([name]) => name === 'question')?.[1] ?? '',
    hidden,
    type: typeOf(form, radios, boxes, pressed),
    values: [...radios, ...boxes, ...pressed],
    buttons: [...form.matchAll(/<button name="do" value="([^"]*)"/g)].map(([, value = '']) => value),
  }
}

const typeOf = (
  form: string,
  radios: readonly string[],
  boxes: readonly string[],
  pressed: readonly string[],
): PageForm['type'] => {
  if (radios.length > 0) return 'radio'
  if (boxes.length > 0) return 'checkbox'
  if (pressed.length > 0) return 'buttons'
  if (form.includes('name="day"')) return 'date'
  return /name="answer"/.test(form) ? 'typed' : 'none'
}
