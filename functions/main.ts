// The entry of the bundle: loading an endpoint's file registers it with Azure Functions. Nothing may be awaited
// here: functions can only be registered while the file is being loaded.
import './endpoints/closePeriods';
import './endpoints/getCompleteness';
import './endpoints/getContext';
import './endpoints/getDefinitions';
import './endpoints/getEvents';
import './endpoints/getFigures';
import './endpoints/getHealth';
import './endpoints/getMe';
import './endpoints/getMembers';
import './endpoints/getOpenapi';
import './endpoints/getPeriods';
import './endpoints/getPublication';
import './endpoints/getPublications';
import './endpoints/getReminders';
import './endpoints/getSubmission';
import './endpoints/getSubmissions';
import './endpoints/getUnits';
import './endpoints/postEvent';
import './endpoints/postInvitation';
import './endpoints/postInvitationAccept';
import './endpoints/postSubmission';
import './endpoints/publishOnMessage';
import './endpoints/putMappings';
import './endpoints/putMembers';
import './endpoints/putPeriod';
import './endpoints/sweepIntents';
