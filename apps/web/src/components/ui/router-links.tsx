import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

type Native = Omit<ComponentProps<'a'>, keyof ButtonProps | keyof AnchorProps>;

/** A button that leads to another page, its parameters checked: `<ButtonLink to="/campaigns/$campaignId" params={{ campaignId }}>`. */
export const ButtonLink = createLink((props: ButtonProps & Native) => <Button component="a" {...props} />);

/** The same as words in a sentence. */
export const AnchorLink = createLink((props: AnchorProps & Native) => <Anchor {...props} />);
