// Components of Designsystemet that need no words and no behaviour of our own. Every import of
// @digdir stands in this folder; eslint says so.
export {
  Alert, Avatar, Badge, Button, Card, Checkbox, Chip, Divider, Heading, Input, Label, Link, List,
  Paragraph, Radio, Skeleton, SkipLink, Spinner, Switch, Table, Tag, Textarea, ValidationMessage,
} from '@digdir/designsystemet-react'
export type { ButtonProps, TableProps } from '@digdir/designsystemet-react'
