// Stands in for the whole of @digdir/designsystemet-web, which the React components import. What a
// component needs of it is imported beside that component in this folder.
export const pagination = undefined
