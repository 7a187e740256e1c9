/**
 * Makes the parent's page smoother. Everything works without it: it sends the same forms, follows the same redirects and
 * shows the same HTML, only without a reload. Nothing is ever put into the browser's storage.
 */
import { dress } from './script/dress.js'
import './script/leave.js'
import './script/away.js'
import './script/lookAgain.js'
import './script/stay.js'

dress()

// What a page says once is not said again by Back or a reload.
const at = new URL(location.href)
if (at.searchParams.has('note')) {
  for (const one of ['note', 'minutes']) at.searchParams.delete(one)
  history.replaceState(null, '', at)
}
