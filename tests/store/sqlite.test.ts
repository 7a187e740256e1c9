import { sqliteEngine } from './sqliteEngine.ts'
import { storeContract } from './storeContract.ts'

storeContract(sqliteEngine, 60)
