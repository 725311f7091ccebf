#include "ui/rights/subjectwords.h"

#include <QCoreApplication>
#include <QLineEdit>

namespace vigie::ui {

namespace {

class SubjectWords
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::SubjectWords)
};

} // namespace

RightsSubject typedIn(const SubjectFields &fields)
{
    RightsSubject subject;
    subject.name = fields.name->text().trimmed();
    const QStringList mails = fields.mails->text().split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &mail : mails)
        subject.mails.append(mail.trimmed());
    subject.phone = fields.phone->text().trimmed();
    return subject;
}

void put(const RightsSubject &subject, const SubjectFields &fields)
{
    fields.name->setText(subject.name);
    fields.mails->setText(subject.mails.join(QStringLiteral(", ")));
    fields.phone->setText(subject.phone);
    for (QLineEdit *field : {fields.name, fields.mails, fields.phone})
        field->setCursorPosition(0); // what is longer than its field is read from the beginning
}

void forget(const SubjectFields &fields)
{
    for (QLineEdit *field : {fields.name, fields.mails, fields.phone})
        field->setText({}); // QLineEdit::clear() can be undone
}

QString faultOf(const RightsSubject &subject)
{
    const Status sound = checkRightsSubject(subject);
    if (sound.ok())
        return {};
    const QString field = sound.error().detail.section(QLatin1Char(':'), 0, 0);
    if (field == QLatin1String("subject.mails"))
        return subject.mails.size() > mostSubjectMails
            ? SubjectWords::tr("No more than %n e-mail address(es).", nullptr, static_cast<int>(mostSubjectMails))
            : SubjectWords::tr("One of the e-mail addresses is none. Several are parted by commas.");
    if (field == QLatin1String("subject.phone"))
        return SubjectWords::tr("A telephone number has six digits at least.");
    return SubjectWords::tr("A name, an e-mail address or a telephone number is needed.");
}

} // namespace vigie::ui
