// What is taken away of the page. The content is made or encoded, and written, off the GUI thread; names say nothing of anybody.
#include "models/domain/json.h"
#include "ui/common/savedfile.h"
#include "ui/insights/insightrecords.h"
#include "ui/insights/insightsworkspace.h"

#include <QtConcurrent>

namespace vigie::ui {

void InsightsWorkspace::askFile(InsightPart part, InsightCard::Format format)
{
    if (!m_quality.insights() || !card(part)->hasContent())
        return;
    QString name;
    switch (part) {
    //: The names offered for files, without their ending.
    case InsightPart::Time:
        name = tr("quality-over-time");
        break;
    case InsightPart::Breakdown:
        name = tr("quality-by-stratum");
        break;
    case InsightPart::Agreement:
        name = tr("quality-agreement");
        break;
    case InsightPart::Causes:
        name = tr("quality-causes");
        break;
    case InsightPart::Response:
        name = tr("quality-sample");
        break;
    }
    QString kind;
    switch (format) {
    case InsightCard::Format::Png:
        kind = tr("Picture (*.png)");
        break;
    case InsightCard::Format::Svg:
        kind = tr("Drawing (*.svg)");
        break;
    case InsightCard::Format::Csv:
        kind = tr("Table (*.csv)");
        break;
    }
    askPath(this, tr("Take to a file: %1").arg(card(part)->title()), name, kind,
            [this, part](const QString &path) { writeTo(path, part); });
}

void InsightsWorkspace::askAggregates()
{
    askPath(this, tr("Take anonymous aggregates to a file"), tr("quality-aggregates"),
            tr("JSON (*.json)") + QStringLiteral(";;") + tr("Table (*.csv)"),
            [this](const QString &path) { writeAggregatesTo(path); });
}

void InsightsWorkspace::writeTo(const QString &path, InsightPart part)
{
    if (!m_quality.insights())
        return;
    if (endsIn(path, QLatin1String(".png")))
        save(path, [image = imageOf(card(part)->picture(sourceLine()))] { return pngOf(image); });
    else if (endsIn(path, QLatin1String(".svg")))
        save(path, [bytes = svgOf(card(part)->picture(sourceLine()))] { return bytes; });
    else
        save(path, [insights = *m_quality.insights(), part, group = m_group] { return recordsOf(insights, part, group); });
}

void InsightsWorkspace::writeAggregatesTo(const QString &path)
{
    if (!m_quality.insights())
        return;
    const bool isJson = endsIn(path, QLatin1String(".json"));
    save(path, [insights = *m_quality.insights(), isJson] {
        const Insights nobody = anonymous(insights);
        return isJson ? toBytes(toJson(nobody)) + '\n' : recordsOf(nobody);
    });
}

void InsightsWorkspace::save(const QString &path, std::function<QByteArray()> content)
{
    QtConcurrent::run([path, content = std::move(content)] {
        return writeWhole(path, content());
    }).then(this, [this](const Status &written) { sayWritten(written); });
}

void InsightsWorkspace::sayWritten(const Status &written)
{
    if (written.ok())
        say(Tone::Good, tr("It is in the file"), {});
    else
        say(Tone::Bad, tr("The file could not be written"),
            tr("Nothing has been taken away. Choose another place, or make room on the disk."));
}

void InsightsWorkspace::say(Tone tone, const QString &strong, const QString &sentence)
{
    m_notice->setNotice(tone, strong, sentence);
    m_notice->show();
}

} // namespace vigie::ui
