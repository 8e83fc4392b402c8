import { editSettings } from '../../actions/edit-settings.ts';
import { getSettings } from '../../actions/get-settings.ts';
import { newsroomSettings, newsroomSettingsChange } from '../../core/newsroom.ts';
import { answers, type Routes } from '../documented.ts';
import { actorOf } from '../request-actor.ts';

const tags = ['settings'];

export const settingsRoutes: Routes = (context) => async (app) => {
  app.get(
    '/settings',
    { schema: { tags, summary: 'The newsroom’s settings', response: answers({ 200: newsroomSettings }) } },
    (request) => getSettings(context, actorOf(request)),
  );
  app.patch(
    '/settings',
    {
      schema: {
        tags,
        summary: 'Change the settings that are given',
        body: newsroomSettingsChange,
        response: answers({ 200: newsroomSettings }),
      },
    },
    (request) => editSettings(context, actorOf(request), request.body),
  );
};
