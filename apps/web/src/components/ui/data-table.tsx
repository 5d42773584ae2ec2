import { Card, Skeleton, Stack, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './data-table.module.css';

export interface Column<Row> {
  /** Names the column to React. */
  id: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand to the right. */
  align?: 'left' | 'right';
  /** On a phone the first such column heads the card, without its label. */
  lead?: boolean;
  width?: number | string;
  /** Left out on a phone, where a row is a card. */
  deskOnly?: boolean;
}

interface DataTableProps<Row> {
  /** What the table lists, for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  /** Inside a card already: no frame of its own. */
  bare?: boolean;
  /** How many grey rows stand in while `rows` is undefined. */
  placeholders?: number;
}

/** Rows and columns on a desk, one card a row on a phone: the same table, so that it is read the same way. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  bare = false,
  placeholders = 5,
}: DataTableProps<Row>) {
  return (
    <Card padding={0} className={classes['card']} data-bare={bare || undefined} aria-busy={rows === undefined}>
      <Table className={classes['table']} verticalSpacing="sm" horizontalSpacing="lg" highlightOnHover={Boolean(rows)}>
        <caption className="only-spoken">{caption}</caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ id, head, align = 'left', width }) => (
              <Table.Th key={id} ta={align} w={width} scope="col">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows?.map((row) => (
            <Table.Tr key={rowKey(row)}>
              {columns.map(({ id, head, cell, align = 'left', lead, deskOnly }) => (
                <Table.Td key={id} ta={align} data-head={head} data-lead={lead ?? undefined} data-desk-only={deskOnly}>
                  {cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rows === undefined && (
        <Stack gap="sm" p="lg">
          {Array.from({ length: placeholders }, (_, at) => (
            <Skeleton key={at} height={22} />
          ))}
        </Stack>
      )}
    </Card>
  );
}
