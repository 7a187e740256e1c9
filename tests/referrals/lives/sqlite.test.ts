import { sqliteEngine } from '../../store/sqliteEngine.ts'
import { describeLives } from './contract.ts'

describeLives(sqliteEngine)
