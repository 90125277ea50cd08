/** @file index.ts @brief The content script: what runs on the platform's page. */
import { answerDoctor } from './doctor.ts';

answerDoctor();
