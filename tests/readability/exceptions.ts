const named = 'a name people give themselves, as the census has it'

/** Strings for parents that may be harder than the rest, each with its reason. */
export const exceptions: Readonly<Record<string, string>> = {
  'self-referral:ease/options/learning-or-autism': 'what people call themselves; other words would be less theirs',
  'about-us:background/options/african-scotland': named,
  'about-us:background/options/filipino': named,
  'about-us:background/options/pakistani': named,
  'page:privacy-who-text': 'who answers for it in law, by name: the names make it hard, not the words between them',
  'page:accessibility-enforce': 'the name of the service that enforces the accessibility regulations',
  'page:accessibility-enforce-ni': 'the name of the service that does so in Northern Ireland',
}
