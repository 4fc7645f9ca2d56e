//! Tensors out of a payload's bytes. Nothing is believed: each length is held against what is left.

use super::{Data, Tensor, WeightsError};

pub(super) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub fn new(payload: &'a [u8]) -> Self {
        Reader { rest: payload }
    }

    pub fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// The next tensor and its name.
    pub fn tensor(&mut self) -> Result<(&'a str, Tensor<'a>), WeightsError> {
        let name_length = u16::from_le_bytes(self.array()?);
        let name = self.text(name_length.into())?;
        let [kind, rank] = self.array()?;
        let dims = (0..rank).map(|_| self.dim()).collect::<Result<Vec<_>, _>>()?;
        let size = dims.iter().try_fold(1usize, |size, dim| size.checked_mul(*dim)).ok_or(WeightsError::Malformed)?;
        let data = match (kind, &dims[..]) {
            (0, _) => Data::Floats(self.floats(size)?),
            (1, [rows, _]) if size > 0 => Data::Rows { scales: self.floats(*rows)?, values: self.take(size)? },
            (2, [_]) => Data::Text(self.text(size)?),
            _ => return Err(WeightsError::Malformed),
        };
        let (Data::Floats(floats) | Data::Rows { scales: floats, .. }) = &data else {
            return Ok((name, Tensor { dims, data }));
        };
        if !floats.iter().all(|x| x.is_finite()) {
            return Err(WeightsError::NotFinite { name: name.to_string() });
        }
        Ok((name, Tensor { dims, data }))
    }

    fn dim(&mut self) -> Result<usize, WeightsError> {
        usize::try_from(u32::from_le_bytes(self.array()?)).map_err(|_| WeightsError::Malformed)
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], WeightsError> {
        let (taken, rest) = self.rest.split_at_checked(length).ok_or(WeightsError::Malformed)?;
        self.rest = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], WeightsError> {
        let (taken, rest) = self.rest.split_first_chunk().ok_or(WeightsError::Malformed)?;
        self.rest = rest;
        Ok(*taken)
    }

    fn text(&mut self, length: usize) -> Result<&'a str, WeightsError> {
        std::str::from_utf8(self.take(length)?).map_err(|_| WeightsError::Malformed)
    }

    fn floats(&mut self, count: usize) -> Result<Vec<f32>, WeightsError> {
        let bytes = self.take(count.checked_mul(4).ok_or(WeightsError::Malformed)?)?;
        Ok(bytes.as_chunks().0.iter().map(|four| f32::from_le_bytes(*four)).collect())
    }
}
