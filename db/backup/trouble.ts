/** Trouble that keeps a backup or a restore from being done; the message is a sentence for the person who runs it. */
export class BackupTrouble extends Error {}
