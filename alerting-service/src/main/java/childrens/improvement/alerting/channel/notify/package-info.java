/** GOV.UK Notify: mails through the government's own service, by its own client. */
@NullMarked
package childrens.improvement.alerting.channel.notify;

import org.jspecify.annotations.NullMarked;
