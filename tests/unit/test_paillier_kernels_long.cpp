// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/paillier_kernel_checks.h"

using namespace smarter::paillier;

class TestPaillierKernelsLong : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMillionProductsEqualGmps_data() { addKernelRows(); }

    /// 200,000 a size, of five.
    void aMillionProductsEqualGmps() {
        QFETCH(const LaneArithmetic*, arithmetic);
        QFETCH(std::size_t, bits);
        KernelChecks checks(*arithmetic, bits);
        for (std::size_t products = 0; products < 200'000;) {
            products += checks.round();
            QVERIFY(!checks.failed());
        }
    }
};

QTEST_GUILESS_MAIN(TestPaillierKernelsLong)
#include "test_paillier_kernels_long.moc"
