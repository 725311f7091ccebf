#include "models/desk/rectifiedperson.h"

#include "models/desk/spellings.h"

#include <algorithm>

namespace vigie::desk {
namespace {

/// As whole words, a number however it is written. What is right already is taken for itself, and not for what it may begin with:
/// a transaction that is run again finds what its first run has written to files.
QRegularExpression heldOrRight(const RectifiedValue &value)
{
    QStringList either{value.held.trimmed(), value.right.trimmed()};
    std::ranges::stable_sort(either, std::ranges::greater(), &QString::size);
    for (QString &words : either)
        words = value.field == RectifiedField::Phone ? numberPattern(words) : wordsPattern(words);
    return anyOf(either);
}

} // namespace

bool isHeldAs(RectifiedField field, const QString &text, const QString &held)
{
    if (text.trimmed().compare(held.trimmed(), Qt::CaseInsensitive) == 0)
        return true;
    return field == RectifiedField::Phone && !internationalPhone(text).isEmpty()
        && internationalPhone(text) == internationalPhone(held);
}

int RectifiedPerson::putRight(QString &name, QString &mail) const
{
    if (likeness(NamedPerson{name, mail, {}}, subject) < least)
        return 0;
    int places = 0;
    for (const RectifiedValue &value : values) {
        QString &text = value.field == RectifiedField::Name ? name : mail;
        const bool isOfEither = value.field == RectifiedField::Name || value.field == RectifiedField::Mail;
        if (!isOfEither || !isHeldAs(value.field, text, value.held))
            continue;
        text = value.right;
        ++places;
    }
    return places;
}

QString RectifiedPerson::inWords(QString words) const
{
    for (const RectifiedValue &value : values)
        words.replace(heldOrRight(value), value.right);
    return words;
}

QString RectifiedPerson::inDetails(QString words) const
{
    for (const RectifiedValue &value : values) {
        if (value.field == RectifiedField::Detail)
            words.replace(heldOrRight(value), value.right);
    }
    return words;
}

calendar::CorrectedCalendar RectifiedPerson::inCalendar(const QByteArray &text, const std::set<QString> &ofTheService) const
{
    return calendar::corrected(text,
                               {[this](calendar::CalendarAddress address) {
                                    (void)putRight(address.name, address.email);
                                    return address;
                                },
                                ofTheService, [this](const QString &words) { return inWords(words); }});
}

int RectifiedPerson::inMail(OutgoingMail &mail, const std::set<QString> &uids) const
{
    int places = putRight(mail.replyTo.name, mail.replyTo.address);
    for (MailAddress &to : mail.to)
        places += putRight(to.name, to.address);
    for (QString *words : {&mail.from.name, &mail.subject, &mail.text}) { // whose assistant writes
        const QString right = inWords(*words);
        places += right == *words ? 0 : 1;
        *words = right;
    }
    const calendar::CorrectedCalendar calendar = inCalendar(mail.calendar, uids);
    mail.calendar = calendar.text;
    return places + calendar.places;
}

} // namespace vigie::desk
