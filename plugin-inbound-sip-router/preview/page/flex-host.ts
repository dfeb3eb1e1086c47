/** The Flex UI as Twilio's own page loads it: globals that a plugin's bundle finds. */
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import * as Flex from '@twilio/flex-ui';

// Flex sets Redux and ReactRedux on its own.
Object.assign(window, { React, ReactDOM, Twilio: { Flex } });
