// libical as a second opinion on random rules of every frequency and BYxxx part that RFC 5545 §3.3.10 allows together.
#include "models/calendar/recurrence.h"
#include "models/calendar/values.h"

#include <QRandomGenerator>
#include <QtTest>

#include <libical/ical.h>

#include <csignal>
#include <poll.h>
#include <set>
#include <sys/wait.h>
#include <unistd.h>

using namespace vigie;
using namespace vigie::calendar;

namespace {

constexpr int mostInstances = 30;
constexpr int lastYear = 2100;

struct Question {
    QByteArray rule;
    QByteArray start;
};

QByteArray numbers(QRandomGenerator &random, int lowest, int highest, bool negative)
{
    std::set<int> chosen;
    const int count = random.bounded(1, 5);
    for (int i = 0; i < count; ++i) {
        const int number = random.bounded(lowest, highest + 1);
        chosen.insert(negative && random.bounded(3) == 0 ? -number : number);
    }
    QByteArrayList texts;
    for (const int number : chosen)
        texts.push_back(QByteArray::number(number));
    return texts.join(',');
}

QByteArray weekdays(QRandomGenerator &random, int highestOrdinal)
{
    static const QByteArrayList names{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    const bool ordinals = highestOrdinal > 0 && random.bounded(2) == 0;
    QByteArrayList texts;
    const int count = random.bounded(1, 4);
    for (int i = 0; i < count; ++i) {
        const QByteArray ordinal = ordinals ? numbers(random, 1, highestOrdinal, true).split(',').front() : QByteArray();
        const QByteArray day = ordinal + names.at(random.bounded(7));
        if (!texts.contains(day))
            texts.push_back(day);
    }
    return texts.join(',');
}

Question randomQuestion(QRandomGenerator &random)
{
    static const QByteArrayList names{"SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
    const auto frequency = static_cast<Frequency>(random.bounded(7));
    const auto chance = [&](int of) { return random.bounded(of) == 0; };
    QByteArray rule = "FREQ=" + names.at(static_cast<int>(frequency));
    if (chance(2))
        rule += ";INTERVAL=" + QByteArray::number(random.bounded(1, 8));
    if (chance(4))
        rule += ";BYMONTH=" + numbers(random, 1, 12, false);
    const bool weekNumbers = frequency == Frequency::Yearly && chance(6);
    if (weekNumbers)
        rule += ";BYWEEKNO=" + numbers(random, 1, 53, true);
    if ((frequency <= Frequency::Hourly || frequency == Frequency::Yearly) && chance(6))
        rule += ";BYYEARDAY=" + numbers(random, 1, 366, true);
    if (frequency != Frequency::Weekly && chance(5))
        rule += ";BYMONTHDAY=" + numbers(random, 1, 31, true);
    if (chance(3)) {
        const bool inMonth = frequency == Frequency::Monthly || rule.contains("BYMONTH=");
        const bool ordinals = frequency >= Frequency::Monthly && !weekNumbers;
        rule += ";BYDAY=" + weekdays(random, !ordinals ? 0 : inMonth ? 5 : 53);
    }
    if (chance(6))
        rule += ";BYHOUR=" + numbers(random, 0, 23, false);
    if (chance(8))
        rule += ";BYMINUTE=" + numbers(random, 0, 59, false);
    if (chance(10))
        rule += ";BYSECOND=" + numbers(random, 0, 59, false);
    if (rule.contains(";BY") && chance(6))
        rule += ";BYSETPOS=" + numbers(random, 1, 4, true);
    if (chance(4))
        rule += random.bounded(2) == 0 ? ";WKST=SU" : ";WKST=WE";
    const auto two = [&](int from, int to) { return QByteArray::number(random.bounded(from, to + 1)).rightJustified(2, '0'); };
    const QByteArray start = "20" + two(0, 30) + two(1, 12) + two(1, 28) + 'T' + two(0, 23) + two(0, 59) + two(0, 59);
    switch (random.bounded(3)) {
    case 0:
        rule += ";COUNT=" + QByteArray::number(random.bounded(1, 25));
        break;
    case 1:
        rule += ";UNTIL=20" + two(31, 60) + two(1, 12) + two(1, 28) + 'T' + two(0, 23) + two(0, 59) + "00";
        break;
    default:
        break;
    }
    return {rule, start};
}

bool has(const Question &question, const char *part)
{
    return question.rule.contains(QByteArray(";") + part + '=');
}

bool isOneOf(const Question &question, std::initializer_list<const char *> frequencies)
{
    return std::any_of(frequencies.begin(), frequencies.end(),
                       [&](const char *name) { return question.rule.startsWith(QByteArray("FREQ=") + name); });
}

/// A kind of rule that libical 3.0.16 gets wrong. Each was met on rules of this generator; where dateutil could be asked as well,
/// it answered as we do.
struct Fault {
    const char *what;
    bool (*holds)(const Question &question);
};

constexpr std::array faults{
    Fault{"BYSETPOS is applied to the wrong set or not at all, is refused, or does not end",
          [](const Question &q) { return has(q, "BYSETPOS"); }},
    Fault{"SECONDLY, MINUTELY and HOURLY with any other part do not end or leave instances out",
          [](const Question &q) {
              return isOneOf(q, {"SECONDLY", "MINUTELY", "HOURLY"}) && q.rule.contains(";BY");
          }},
    Fault{"BYWEEKNO is wrong at the turn of the year and refused beside other parts",
          [](const Question &q) { return has(q, "BYWEEKNO"); }},
    Fault{
        "BYYEARDAY beside BYMONTH, BYMONTHDAY or BYDAY is refused",
        [](const Question &q) { return has(q, "BYYEARDAY") && (has(q, "BYMONTH") || has(q, "BYMONTHDAY") || has(q, "BYDAY")); }},
    Fault{"BYMONTHDAY at DAILY and, negative or beside BYDAY, at MONTHLY and YEARLY leaves instances out",
          [](const Question &q) { return has(q, "BYMONTHDAY"); }},
    Fault{"WEEKLY with INTERVAL counts its weeks from the first BYDAY, when the start is on another day",
          [](const Question &q) {
              static const QByteArrayList names{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
              const LocalTime start = parseDateTime(q.start.toStdString()).value().local;
              const QByteArray days = q.rule.mid(q.rule.indexOf("BYDAY=")).split(';').front();
              return isOneOf(q, {"WEEKLY"}) && has(q, "INTERVAL") && has(q, "BYDAY")
                  && !days.contains(names.at(isoWeekday(dayOf(start)) - 1));
          }},
};

bool isFaulty(const Question &question)
{
    return std::any_of(faults.begin(), faults.end(), [&](const Fault &fault) { return fault.holds(question); });
}

QByteArray withUs(const Question &question)
{
    const Result<RecurrenceRule> rule = parseRule(QString::fromLatin1(question.rule));
    const LocalTime begin = parseDateTime(question.start.toStdString()).value().local;
    const LocalTime end{LocalDay{std::chrono::year{lastYear} / 1 / 1}};
    Budget budget{.steps = 2'000'000, .instances = mostInstances};
    QByteArrayList found;
    const std::optional<LocalTime> last = rule->until ? std::optional{rule->until->local} : std::nullopt;
    for (const LocalTime time : expandRule(*rule, begin, begin, end, last, budget).instances)
        found.push_back(formatDateTime({.local = time, .form = TimeForm::Floating, .tzid = {}}));
    return found.join(' ');
}

QByteArray withLibical(const Question &question)
{
    const icalrecurrencetype recurrence = icalrecurrencetype_from_string(question.rule.constData());
    icalrecur_iterator *iterator = icalrecur_iterator_new(recurrence, icaltime_from_string(question.start.constData()));
    if (!iterator)
        return "refused";
    QByteArrayList found;
    for (icaltimetype time = icalrecur_iterator_next(iterator);
         !icaltime_is_null_time(time) && time.year < lastYear && found.size() < mostInstances;
         time = icalrecur_iterator_next(iterator)) {
        char *text = icaltime_as_ical_string_r(time);
        found.push_back(text);
        icalmemory_free_buffer(text);
    }
    icalrecur_iterator_free(iterator);
    return found.join(' ');
}

constexpr auto endless = "does not end";

/// libical's answers. It never comes back from some rules, so that it works in a process of its own, which is ended when a rule
/// takes longer than `patience` milliseconds.
std::vector<QByteArray> answersOfLibical(const std::vector<Question> &questions)
{
    constexpr int patience = 20'000; // a busy machine may take seconds for what takes milliseconds
    std::vector<QByteArray> answers;
    while (answers.size() < questions.size()) {
        std::array<int, 2> ends{};
        if (pipe(ends.data()) != 0)
            qFatal("no pipe");
        const pid_t child = fork();
        if (child == 0) {
            for (std::size_t i = answers.size(); i < questions.size(); ++i) {
                const QByteArray line = withLibical(questions[i]) + '\n';
                if (write(ends[1], line.constData(), static_cast<std::size_t>(line.size())) < 0)
                    break;
            }
            _exit(0);
        }
        close(ends[1]);
        QByteArray line;
        std::array<char, 4096> buffer{};
        for (;;) {
            pollfd readable{.fd = ends[0], .events = POLLIN, .revents = 0};
            if (poll(&readable, 1, patience) <= 0) {
                answers.push_back(endless);
                break;
            }
            const ssize_t size = read(ends[0], buffer.data(), buffer.size());
            if (size <= 0)
                break;
            line.append(buffer.data(), static_cast<qsizetype>(size));
            for (qsizetype at = line.indexOf('\n'); at >= 0; at = line.indexOf('\n')) {
                answers.push_back(line.left(at));
                line.remove(0, at + 1);
            }
        }
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        close(ends[0]);
    }
    return answers;
}

} // namespace

class OracleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithLibicalOnRandomRules_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 10; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void agreesWithLibicalOnRandomRules()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        std::vector<Question> questions;
        while (questions.size() < 150) {
            const Question question = randomQuestion(random);
            if (!isFaulty(question))
                questions.push_back(question);
        }
        const std::vector<QByteArray> theirs = answersOfLibical(questions);
        for (std::size_t i = 0; i < questions.size(); ++i) {
            const QByteArray ours = withUs(questions[i]);
            if (ours != theirs[i])
                qWarning() << questions[i].rule << questions[i].start << "ours" << ours << "libical" << theirs[i];
            QVERIFY2(ours == theirs[i], "the two engines disagree");
        }
    }
};

QTEST_GUILESS_MAIN(OracleTest)
#include "oracle.moc"
