/** Mail over SMTP: the channel that every post has. */
@NullMarked
package childrens.improvement.alerting.channel.mail;

import org.jspecify.annotations.NullMarked;
