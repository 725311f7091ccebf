#include "models/domain/rightsarchive.h"

#include "models/domain/jsonreader.h"

namespace vigie {

namespace {

/// In base64; encryption adds a little to each file.
constexpr qsizetype longestArchiveText = (longestArchive + 1024 * 1024) * 4 / 3;

struct ArchiveStateWriter {
    QJsonObject operator()(const archive::NotAsked &) const { return {}; }
    QJsonObject operator()(const archive::Making &making) const
    {
        return {{QStringLiteral("done"), making.done}, {QStringLiteral("total"), making.total}};
    }
    QJsonObject operator()(const archive::Failed &failed) const
    {
        return {{QStringLiteral("why"), QString(wireName(failed.why))}, {QStringLiteral("at"), toRfc3339(failed.at)}};
    }
    QJsonObject operator()(const archive::Ready &ready) const
    {
        return {{QStringLiteral("at"), toRfc3339(ready.at)}, {QStringLiteral("until"), toRfc3339(ready.until)}};
    }
    QJsonObject operator()(const archive::Taken &taken) const
    {
        return {{QStringLiteral("at"), toRfc3339(taken.at)}, {QStringLiteral("by"), taken.by}};
    }
    QJsonObject operator()(const archive::Deleted &deleted) const { return {{QStringLiteral("at"), toRfc3339(deleted.at)}}; }
};

} // namespace

QJsonObject toJson(const ArchiveState &state)
{
    QJsonObject json = std::visit(ArchiveStateWriter{}, state);
    json.insert(QStringLiteral("state"), QString(wireName(stageOf(state))));
    return json;
}

Result<ArchiveState> archiveStateFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    const auto at = [&reader] { return reader.instant(QStringLiteral("at")); };
    ArchiveState state;
    switch (reader.enumerator<ArchiveStage>(QStringLiteral("state"))) {
    case ArchiveStage::NotAsked:
        break;
    case ArchiveStage::Making:
        state = archive::Making{reader.integer(QStringLiteral("done")), reader.integer(QStringLiteral("total"))};
        break;
    case ArchiveStage::Failed:
        state = archive::Failed{reader.enumerator<ArchiveFailure>(QStringLiteral("why")), at()};
        break;
    case ArchiveStage::Ready:
        state = archive::Ready{at(), reader.instant(QStringLiteral("until"))};
        break;
    case ArchiveStage::Taken:
        state = archive::Taken{at(), reader.string(QStringLiteral("by"), 200)};
        break;
    case ArchiveStage::Deleted:
        state = archive::Deleted{at()};
        break;
    }
    return reader.finish(std::move(state));
}

QJsonObject toJson(const RightsArchive &archive)
{
    return {{QStringLiteral("zip"), QString::fromLatin1(archive.zip.toBase64())},
            {QStringLiteral("passphrase"), archive.passphrase}};
}

Result<RightsArchive> rightsArchiveFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    const auto zip = QByteArray::fromBase64Encoding(reader.string(QStringLiteral("zip"), longestArchiveText).toLatin1(),
                                                    QByteArray::AbortOnBase64DecodingErrors);
    if (!zip)
        reader.fail(QStringLiteral("zip"), "is not base64");
    return reader.finish(RightsArchive{*zip, reader.string(QStringLiteral("passphrase"), 100)});
}

} // namespace vigie
