/** What a cold start is measured against: a process that loads the three libraries the service stands on, and ends. */
import 'better-sqlite3'
import 'botbuilder'
import 'restify'
