/**
 * Slips of the finger in the addresses people have most often. Only what is nobody's real address belongs here: `mail.com`
 * and `ymail.com` are providers, not slips.
 */
export const emailProviders: ReadonlyMap<string, string> = slips({
  gmail: 'gmial gmai gmal gmil gamil gmaill gmaul gmaik gnail gmaio gmsil gmqil gimail ggmail gmali gmeil',
  hotmail:
    'hotmial hotmal hotmai hotmil hotamil hotmaill hotmali homail hotnail hitmail hormail hotmaik hotmsil htomail hoymail',
  outlook: 'outlok outloo outllok outlool outlookk oulook outlock outook outlokk putlook',
  yahoo: 'yaho yahho yahooo yhoo yhaoo yaoo yahoi uahoo tahoo',
  icloud: 'iclod icoud iclould icloude icluod iclound icolud',
  btinternet: 'btintenet btinternt btinterent btinernet',
})

export const emailEndings: ReadonlyMap<string, string> = slips({
  com: 'con cmo ocm vom cim comm coom xom cpm c0m',
  'co.uk': 'couk co.ku co.ukk co.k co.uj co.yk c.uk cou.k co.u',
  net: 'ner nte met',
})

/** Providers that have no address under any other ending we know: `gmail.co` is a slip. */
export const emailHomes: ReadonlyMap<string, string> = slips({
  'gmail.com': 'gmail.co gmail.cm gmail.om gmail.co.uk gmail.comm gmail.uk gmail',
  'icloud.com': 'icloud.co icloud.cm icloud.om icloud.co.uk icloud',
  'hotmail.com': 'hotmail.cm hotmail.om hotmail.co hotmail',
  'outlook.com': 'outlook.co outlook.cm outlook.om outlook',
  'yahoo.com': 'yahoo.cm yahoo.om yahoo.co yahoo',
})

function slips(meant: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(meant).flatMap(([right, wrong]) => wrong.split(' ').map((slip) => [slip, right] as const)),
  )
}
