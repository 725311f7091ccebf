// Redaction of the corpus: mail by mail as the desk does it, by threads with the ordinary words that most mail consists of, and
// as one long text, beside two floors of the same run, the folding that any recogniser needs and one RE2 expression over the
// folded text. Hostile texts must cost no more a byte. Bytes are those of the text in UTF-8. The table at the end is what to
// compare.
#include "models/redaction/foldedtext.h"
#include "models/redaction/redactor.h"
#include "tests/bench/besttimes.h"
#include "tests/bench/redaction/prose.h"
#include "tests/redaction/annotated.h"

#include <re2/re2.h>

#include <cstdio>
#include <ctime>

using namespace vigie;
using namespace vigie::redaction;

namespace {

constexpr qsizetype megabyte = 1 << 20;

struct Subject {
    std::vector<QString> mails;
    std::vector<Vault> vaults;    ///< one a mail
    std::vector<QString> threads; ///< a mail, five ordinary paragraphs, the mail it answers: the vaults are the same
    std::vector<QString> prose;   ///< the paragraphs of each thread by themselves
    QString all;                  ///< the mails after each other, as often as a megabyte takes
    double mailBytes = 0;
    double threadBytes = 0;
    double proseBytes = 0;
    double allBytes = 0;
};

const Subject &subject()
{
    static const Subject made = [] {
        Subject result;
        for (const corpus::AnnotatedMail &mail : corpus::readCorpus(QStringLiteral(VIGIE_CORPUS)).mails) {
            result.mails.push_back(mail.text);
            result.vaults.push_back(corpus::vaultOf(mail));
            result.mailBytes += double(mail.text.toUtf8().size());
        }
        const auto &prose = bench::proseParagraphs();
        for (std::size_t i = 0; i < result.mails.size(); ++i) {
            QString paragraphs;
            for (std::size_t n = 0; n < 5; ++n)
                paragraphs += QStringLiteral("\n\n") + prose[(i + n) % prose.size()];
            result.proseBytes += double(paragraphs.toUtf8().size());
            result.prose.push_back(paragraphs);
            QString thread = result.mails[i] + paragraphs;
            thread += QStringLiteral("\n\n> ")
                + QString(result.mails[(i + 1) % result.mails.size()]).replace(u'\n', QLatin1String("\n> "));
            result.threadBytes += double(thread.toUtf8().size());
            result.threads.push_back(thread);
        }
        while (result.all.size() < megabyte) {
            for (const QString &mail : result.mails)
                result.all += mail + u'\n';
        }
        result.allBytes = double(result.all.toUtf8().size());
        return result;
    }();
    return made;
}

void folding(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(FoldedText(subject().all));
    state.counters["items"] = subject().allBytes;
}

void oneExpression(benchmark::State &state)
{
    static const RE2 expression("\\b([A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7})\\b", RE2::Latin1);
    const FoldedText text(subject().all);
    for (auto _ : state) {
        re2::StringPiece rest(text.shape().data(), text.shape().size());
        re2::StringPiece match;
        int count = 0;
        while (RE2::FindAndConsume(&rest, expression, &match))
            ++count;
        benchmark::DoNotOptimize(count);
    }
    state.counters["items"] = subject().allBytes;
}

void longText(benchmark::State &state)
{
    for (auto _ : state) {
        const Redactor redactor(Vault(), DisclosureLevel::ThirdCountry);
        benchmark::DoNotOptimize(redactor.redact(subject().all));
    }
    state.counters["items"] = subject().allBytes;
}

void eachOf(benchmark::State &state, const std::vector<QString> &texts, double bytes)
{
    for (auto _ : state) {
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const Redactor redactor(subject().vaults[i], DisclosureLevel::ThirdCountry);
            benchmark::DoNotOptimize(redactor.redact(texts[i]));
        }
    }
    state.counters["items"] = bytes;
}

void mailByMail(benchmark::State &state)
{
    eachOf(state, subject().mails, subject().mailBytes);
}

void threadByThread(benchmark::State &state)
{
    eachOf(state, subject().threads, subject().threadBytes);
}

void paragraphs(benchmark::State &state)
{
    eachOf(state, subject().prose, subject().proseBytes);
}

/// Milliseconds of this thread.
double processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

double timeOf(std::size_t mail)
{
    const Redactor redactor(subject().vaults[mail], DisclosureLevel::ThirdCountry);
    const double begin = processorTime();
    benchmark::DoNotOptimize(redactor.redact(subject().mails[mail]));
    return processorTime() - begin;
}

/// Time of each mail by itself, the least of some rounds: what else runs on the machine is no property of the mail.
std::vector<double> bestTimesOfMails()
{
    constexpr int rounds = 15;
    std::vector<double> best(subject().mails.size(), 1e9);
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < best.size(); ++i)
            best[i] = std::min(best[i], timeOf(i));
    }
    return best;
}

/// Every second mail, read once by a process that has read the others: automata are made as texts need them, and a desk meets
/// no text twice. Taken before the benchmarks run.
const std::vector<double> &timesOfNewMails()
{
    static const std::vector<double> times = [] {
        std::vector<double> result;
        for (std::size_t i = 0; i < subject().mails.size(); i += 2)
            (void)timeOf(i);
        for (std::size_t i = 1; i < subject().mails.size(); i += 2)
            result.push_back(timeOf(i));
        return result;
    }();
    return times;
}

void printMails(const char *which, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    std::printf("%-20s median %.3f ms   p99 %.3f ms   longest %.3f ms\n", which, times[times.size() / 2],
                times[times.size() * 99 / 100], times.back());
}

struct Hostile {
    const char *name;
    QString text;
};

const std::vector<Hostile> &hostileTexts()
{
    const auto repeated = [](const QString &piece) { return piece.repeated(megabyte / piece.size()); };
    static const std::vector<Hostile> texts{
        {"one letter", repeated(QStringLiteral("a"))},
        {"capitals", repeated(QStringLiteral("A"))},
        {"digits", repeated(QStringLiteral("7"))},
        {"spaced digits", repeated(QStringLiteral("1 "))},
        {"at signs", repeated(QStringLiteral("a@"))},
        {"dots", repeated(QStringLiteral("a."))},
        {"colons", repeated(QStringLiteral("f:"))},
        {"streets", repeated(QStringLiteral("12 rue de "))},
        {"titles", repeated(QStringLiteral("Mme "))},
        {"capital words", repeated(QStringLiteral("Zarkoub "))},
        {"codes", repeated(QStringLiteral("code porte "))},
        {"glued cues", repeated(QStringLiteral("wifi'"))},
        {"IBAN starts", repeated(QStringLiteral("FR76 "))},
        {"brackets", repeated(QStringLiteral("[PERSON_"))},
        {"line ends", repeated(QStringLiteral("\n"))},
        {"zero width", repeated(QStringLiteral("J\u200Be\u200Da\u2060n "))},
        {"right to left", repeated(QStringLiteral("\u202Eabc\u202C \u05D0\u05D1 "))},
        {"look-alikes", repeated(QStringLiteral("\u0410\u043Dn\u0435 "))},
        {"marks", repeated(QStringLiteral("e\u0301\u0302\u0303"))},
        {"lone surrogates", repeated(QString(QChar(0xD83D)))},
    };
    return texts;
}

void print(const bench::BestTimes &times)
{
    std::printf("\n%-14s %10s %10s\n", "best of all", "ms", "MB/s");
    for (const char *name : {"folding", "oneExpression", "longText", "mailByMail", "threadByThread", "paragraphs"}) {
        if (const bench::Best *best = times.find(std::string(name) + '/'))
            std::printf("%-14s %10.2f %10.1f\n", name, best->milliseconds, best->items / best->milliseconds / 1e3);
    }
    std::printf("\n");
    printMails("a mail never seen", timesOfNewMails());
    printMails("a mail at best", bestTimesOfMails());
    std::printf("\n");
    for (const Hostile &hostile : hostileTexts()) {
        const Redactor redactor(subject().vaults.front(), DisclosureLevel::ThirdCountry);
        const double begin = processorTime();
        benchmark::DoNotOptimize(redactor.redact(hostile.text));
        std::printf("a megabyte of %-16s %10.1f ms\n", hostile.name, processorTime() - begin);
    }
}

} // namespace

BENCHMARK(folding)->Unit(benchmark::kMillisecond);
BENCHMARK(oneExpression)->Unit(benchmark::kMillisecond);
BENCHMARK(longText)->Unit(benchmark::kMillisecond);
BENCHMARK(mailByMail)->Unit(benchmark::kMillisecond);
BENCHMARK(threadByThread)->Unit(benchmark::kMillisecond);
BENCHMARK(paragraphs)->Unit(benchmark::kMillisecond);

int main(int argc, char *argv[])
{
    timesOfNewMails();
    return bench::runAndPrint(argc, argv, print);
}
