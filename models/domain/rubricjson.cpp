#include "models/domain/jsonreader.h"
#include "models/domain/rubric.h"

namespace vigie {

namespace {

QJsonObject bilingualToJson(const BilingualText &text)
{
    return {{QStringLiteral("en"), text.english}, {QStringLiteral("fr"), text.french}};
}

BilingualText readBilingual(JsonReader reader)
{
    return {reader.string(QStringLiteral("en"), 4000), reader.string(QStringLiteral("fr"), 4000)};
}

QJsonObject optionToJson(const Option &option)
{
    return {{QStringLiteral("id"), option.id},
            {QStringLiteral("text"), bilingualToJson(option.text)},
            {QStringLiteral("score"), option.score}};
}

QJsonObject causeToJson(const Cause &cause)
{
    return {{QStringLiteral("id"), cause.id}, {QStringLiteral("text"), bilingualToJson(cause.text)}};
}

QJsonObject questionToJson(const Question &question)
{
    QJsonObject json{{QStringLiteral("id"), question.id},
                     {QStringLiteral("text"), bilingualToJson(question.text)},
                     {QStringLiteral("kind"), QString(wireName(question.kind))},
                     {QStringLiteral("weight"), question.weight},
                     {QStringLiteral("critical"), question.isCritical},
                     {QStringLiteral("mayNotApply"), question.mayNotApply},
                     {QStringLiteral("options"), toArray(question.options, optionToJson)},
                     {QStringLiteral("causes"), toArray(question.causes, causeToJson)}};
    if (question.help != BilingualText{})
        json.insert(QStringLiteral("help"), bilingualToJson(question.help));
    return json;
}

QJsonObject sectionToJson(const RubricSection &section)
{
    return {{QStringLiteral("id"), section.id},
            {QStringLiteral("title"), bilingualToJson(section.title)},
            {QStringLiteral("weight"), section.weight},
            {QStringLiteral("questions"), toArray(section.questions, questionToJson)}};
}

Option readOption(JsonReader &reader)
{
    Option option;
    option.id = reader.string(QStringLiteral("id"), 100);
    option.text = readBilingual(reader.object(QStringLiteral("text")));
    option.score = reader.number(QStringLiteral("score"));
    return option;
}

Cause readCause(JsonReader &reader)
{
    Cause cause;
    cause.id = reader.string(QStringLiteral("id"), 100);
    cause.text = readBilingual(reader.object(QStringLiteral("text")));
    return cause;
}

Question readQuestion(JsonReader &reader)
{
    Question question;
    question.id = reader.string(QStringLiteral("id"), 100);
    question.text = readBilingual(reader.object(QStringLiteral("text")));
    if (reader.has(QStringLiteral("help")))
        question.help = readBilingual(reader.object(QStringLiteral("help")));
    question.kind = reader.enumerator<QuestionKind>(QStringLiteral("kind"));
    question.weight = reader.number(QStringLiteral("weight"));
    question.isCritical = reader.boolean(QStringLiteral("critical"));
    question.mayNotApply = reader.boolean(QStringLiteral("mayNotApply"));
    question.options = reader.objects<Option>(QStringLiteral("options"), readOption);
    question.causes = reader.objects<Cause>(QStringLiteral("causes"), readCause);
    return question;
}

RubricSection readSection(JsonReader &reader)
{
    RubricSection section;
    section.id = reader.string(QStringLiteral("id"), 100);
    section.title = readBilingual(reader.object(QStringLiteral("title")));
    section.weight = reader.number(QStringLiteral("weight"));
    section.questions = reader.objects<Question>(QStringLiteral("questions"), readQuestion);
    return section;
}

} // namespace

QJsonObject toJson(const Rubric &rubric)
{
    return {{QStringLiteral("version"), rubric.version},
            {QStringLiteral("title"), bilingualToJson(rubric.title)},
            {QStringLiteral("passesFrom"), rubric.passesFrom},
            {QStringLiteral("sections"), toArray(rubric.sections, sectionToJson)}};
}

Result<Rubric> rubricFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    Rubric rubric;
    rubric.version = reader.integer(QStringLiteral("version"));
    rubric.title = readBilingual(reader.object(QStringLiteral("title")));
    rubric.passesFrom = reader.number(QStringLiteral("passesFrom"));
    rubric.sections = reader.objects<RubricSection>(QStringLiteral("sections"), readSection);
    return reader.finish(std::move(rubric));
}

} // namespace vigie
