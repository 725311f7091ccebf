#include "ui/oversight/agreementwords.h"

#include "ui/common/format.h"
#include "ui/oversight/trailwords.h"

#include <QCoreApplication>

namespace vigie::ui {

namespace {

class AgreementWords
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::AgreementWords)
};

struct AgreementCell {
    int column;

    QString operator()(const MissingAgreement &one) const
    {
        switch (column) {
        case AgreementsModel::Whom:
            return one.client;
        case AgreementsModel::What:
            return AgreementWords::tr("no agreement to supervision");
        case AgreementsModel::State:
            return AgreementWords::tr("%n request(s) wait for people in house", nullptr, one.waiting);
        default:
            return {};
        }
    }
    QString operator()(const ClientAgreement &one) const
    {
        return recorded(one, one.client, AgreementWords::tr("agreement: %1").arg(text(one.scope)),
                        //: %1 the version of the text that was agreed to, %2 where the paper is kept.
                        AgreementWords::tr("%1, %2").arg(one.version, one.source));
    }
    QString operator()(const RequestException &one) const
    {
        return recorded(one, AgreementWords::tr("request %1").arg(shortId(one.request)),
                        AgreementWords::tr("exception: %1").arg(text(one.kind)), one.reference);
    }
    QString operator()(const InHouseSite &one) const
    {
        return recorded(one, QStringLiteral("%1 (%2)").arg(one.site, countryName(one.country)),
                        AgreementWords::tr("site in house"), {});
    }

    template <typename Record>
    QString recorded(const Record &one, const QString &whom, const QString &what, const QString &paper) const
    {
        switch (column) {
        case AgreementsModel::Whom:
            return whom;
        case AgreementsModel::What:
            return what;
        case AgreementsModel::Paper:
            return paper;
        case AgreementsModel::Since:
            return exactMoment(one.recordedAt);
        default:
            return one.withdrawnAt ? AgreementWords::tr("withdrawn %1").arg(exactMoment(*one.withdrawnAt))
                                   : AgreementWords::tr("stands");
        }
    }
};

} // namespace

QString text(AgreementScope scope)
{
    switch (scope) {
    case AgreementScope::Supervision:
        return AgreementWords::tr("supervision");
    case AgreementScope::Quality:
        return AgreementWords::tr("quality samples");
    }
    return {};
}

QString text(ExceptionKind kind)
{
    switch (kind) {
    case ExceptionKind::Security:
        return AgreementWords::tr("security");
    case ExceptionKind::Law:
        return AgreementWords::tr("law");
    }
    return {};
}

QString agreementWord(const AgreementsModel::Row &row, int column)
{
    return std::visit(AgreementCell{column}, row);
}

} // namespace vigie::ui
