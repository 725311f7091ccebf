#include "app/deskservice/commandline.h"
#include "app/deskservice/place.h"

#include <QRandomGenerator>
#include <QRegularExpression>

namespace vigie::deskservice {

namespace {

/// 100 bits in letters and digits that nobody confuses.
QString generatedPassword()
{
    constexpr QLatin1String letters("abcdefghjkmnpqrstuvwxyz23456789A");
    QString password;
    for (int i = 0; i < 20; ++i) {
        if (i > 0 && i % 5 == 0)
            password += QLatin1Char('-');
        password += letters.at(static_cast<qsizetype>(QRandomGenerator::system()->generate() & 31U));
    }
    return password;
}

/// From standard input when asked for, else a generated one, which is printed once the command has succeeded.
struct Password {
    QString value;
    bool generated = false;
};

Password passwordFor(const CommandLine &line)
{
    if (line.has(QStringLiteral("password-stdin")))
        return {readLineOfInput(), false};
    return {generatedPassword(), true};
}

void addPasswordOption(CommandLine &line)
{
    line.option(QStringLiteral("password-stdin"),
                QStringLiteral("Reads the password from the first line of standard input. Without it one is made and printed."));
}

QString namesOf(const std::set<Role> &roles)
{
    QStringList names;
    for (const Role role : roles)
        names.append(QString(wireName(role)));
    return names.join(QLatin1Char(','));
}

std::optional<std::set<Role>> rolesOf(const QString &text)
{
    std::set<Role> roles;
    const QStringList names = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const auto role = fromWireName<Role>(name.trimmed());
        if (!role)
            return std::nullopt;
        roles.insert(*role);
    }
    return roles;
}

int add(const QStringList &words)
{
    CommandLine line(QStringLiteral("people add"), QStringLiteral("Adds a person who may sign in."));
    line.argument(QStringLiteral("NAME"), QStringLiteral("What is typed at sign-in."));
    line.option(QStringLiteral("role"), QStringLiteral("supervisor, reviewer, support, lead; several with commas."),
                QStringLiteral("ROLE"));
    line.option(QStringLiteral("site"), QStringLiteral("The name of the person's site."), QStringLiteral("SITE"));
    line.option(QStringLiteral("country"), QStringLiteral("The site's country, ISO 3166-1 alpha-2."), QStringLiteral("CC"));
    line.option(QStringLiteral("display-name"), QStringLiteral("How the person is called on screen; NAME when left out."),
                QStringLiteral("NAME"));
    line.option(
        QStringLiteral("demonstration"),
        QStringLiteral("One person for everything: without it nobody is lead and reviewer, for a lead can read who decided."));
    addPasswordOption(line);
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    const auto roles = rolesOf(line.value(QStringLiteral("role")));
    if (!roles || roles->empty())
        return line.misused(QStringLiteral("--role must name supervisor, reviewer, support or lead"));
    static const QRegularExpression alpha2(QStringLiteral("\\A[A-Z]{2}\\z"));
    if (!alpha2.match(line.value(QStringLiteral("country"))).hasMatch())
        return line.misused(QStringLiteral("--country must be two capital letters"));
    if (line.value(QStringLiteral("site")).isEmpty())
        return line.misused(QStringLiteral("--site is missing"));
    return withDesk(line, DataFolder::Made, [&](desk::Desk &desk) {
        const Password password = passwordFor(line);
        const QString name = line.arguments().constFirst();
        const QString shown = line.has(QStringLiteral("display-name")) ? line.value(QStringLiteral("display-name")) : name;
        const auto added =
            desk.addPerson(desk::NewPerson{name, shown, password.value, *roles, line.value(QStringLiteral("site")),
                                           line.value(QStringLiteral("country")), line.has(QStringLiteral("demonstration"))});
        if (!added.ok())
            return fail(added.error());
        say(QStringLiteral("added ") + name);
        if (password.generated)
            say(QStringLiteral("password ") + password.value);
        return static_cast<int>(Ok);
    });
}

int list(const QStringList &words)
{
    CommandLine line(QStringLiteral("people list"),
                     QStringLiteral("Lists everybody: name, roles, site, country, state, separated by tabs."));
    line.placeOptions();
    if (const auto code = line.parse(words, 0, 0))
        return *code;
    return withDesk(line, DataFolder::Made, [](desk::Desk &desk) {
        const auto everybody = desk.people();
        if (!everybody.ok())
            return fail(everybody.error());
        for (const desk::PersonRow &person : *everybody) {
            say(QStringList{person.name, namesOf(person.roles), person.site, person.country,
                            person.disabled ? QStringLiteral("disabled") : QStringLiteral("enabled")}
                    .join(QLatin1Char('\t')));
        }
        return static_cast<int>(Ok);
    });
}

int setDisabled(const QStringList &words, bool disabled)
{
    CommandLine line(disabled ? QStringLiteral("people disable") : QStringLiteral("people enable"),
                     disabled
                         ? QStringLiteral("Ends the person's sessions and leases at once, and lets nobody sign in by that name.")
                         : QStringLiteral("Lets the person sign in again."));
    line.argument(QStringLiteral("NAME"), QStringLiteral("The person."));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    return withDesk(line, DataFolder::Made, [&](desk::Desk &desk) {
        const Status done = desk.setDisabled(line.arguments().constFirst(), disabled);
        if (!done.ok())
            return fail(done.error());
        say((disabled ? QStringLiteral("disabled ") : QStringLiteral("enabled ")) + line.arguments().constFirst());
        return static_cast<int>(Ok);
    });
}

int setPassword(const QStringList &words)
{
    CommandLine line(QStringLiteral("people password"), QStringLiteral("Sets a new password."));
    line.argument(QStringLiteral("NAME"), QStringLiteral("The person."));
    addPasswordOption(line);
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    return withDesk(line, DataFolder::Made, [&](desk::Desk &desk) {
        const Password password = passwordFor(line);
        const Status done = desk.setPassword(line.arguments().constFirst(), password.value);
        if (!done.ok())
            return fail(done.error());
        say(QStringLiteral("changed ") + line.arguments().constFirst());
        if (password.generated)
            say(QStringLiteral("password ") + password.value);
        return static_cast<int>(Ok);
    });
}

} // namespace

int people(const QStringList &words)
{
    return oneOf(words, QStringLiteral("people"), QStringLiteral("The people who may sign in"),
                 {{"add", add},
                  {"list", list},
                  {"disable", [](const QStringList &rest) { return setDisabled(rest, true); }},
                  {"enable", [](const QStringList &rest) { return setDisabled(rest, false); }},
                  {"password", setPassword}});
}

} // namespace vigie::deskservice
